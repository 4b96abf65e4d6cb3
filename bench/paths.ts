import type { Kind } from './rows';

/** Where each kind of work is posted, from the contract. */
export const PATHS: Record<Kind, string> = {
	stock: '/api/v2/client/customers/data/stock',
	orders: '/api/v2/client/customers/data/orders',
	individuals: '/api/v2/client/customers/onboard_individual',
};
