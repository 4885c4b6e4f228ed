export { type PlacedYaml, placeYaml, type YamlFault, type YamlPlace } from './place-yaml.ts';
