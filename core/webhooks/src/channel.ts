/** Channel that is notified when a delivery is due at once. */
export const DELIVERY_CHANNEL = 'breakwater_webhooks';
