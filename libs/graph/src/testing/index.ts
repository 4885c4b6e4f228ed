export { type InventedPeople, inventPeople } from './invent-people.ts';
