export { type Doing, type LinkageFixture, openLinkage } from './linkage-fixture.ts';
export { createWorld, PLATFORMS, type World } from './network-world.ts';
export { type NetworksFixture, openNetworks } from './networks-fixture.ts';
export { again, someone } from './someone.ts';
