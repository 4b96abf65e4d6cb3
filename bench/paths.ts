import type { Kind } from './rows';

/** The contract's path for each kind of work. */
export const PATHS: Record<Kind, string> = {
	stock: '/api/v2/client/customers/data/stock',
	orders: '/api/v2/client/customers/data/orders',
	individuals: '/api/v2/client/customers/onboard_individual',
};
