import { advancly, autoMap, routingNodeAlone } from './advancly';
import { aggregate, aggregateByCustomer } from './aggregate';
import type { Contender } from './contender';
import { httpRequest } from './httpRequest';
import { script } from './script';

export { advancly, aggregate };
export { nothing } from './nothing';

export type { Contender } from './contender';

/** All ways, this repository's node first: the others are compared with it. */
export const CONTENDERS: Contender[] = [
	advancly,
	autoMap,
	aggregate,
	aggregateByCustomer,
	httpRequest,
	routingNodeAlone,
	script,
];
