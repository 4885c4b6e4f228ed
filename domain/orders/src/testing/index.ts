export { epoc, type OrdersFixture, openOrders, removal } from './orders-fixture.ts';
