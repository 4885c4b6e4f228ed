export { createWorld, PLATFORMS, type World } from './network-world.ts';
export { type NetworksFixture, openNetworks } from './networks-fixture.ts';
