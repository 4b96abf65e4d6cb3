import { advancly, atOnce, autoMap, computed, routingNodeAlone } from './advancly';
import { aggregate, aggregateByCustomer, loopedAggregate } from './aggregate';
import type { Contender } from './contender';
import { httpRequest, httpRequestJson } from './httpRequest';
import { script } from './script';

export { advancly, aggregate };
export { nothing } from './nothing';

export type { Contender } from './contender';

/** All contenders, beginning with this repository's node, which the others are compared with. */
export const CONTENDERS: Contender[] = [
	advancly,
	atOnce,
	autoMap,
	computed,
	aggregate,
	aggregateByCustomer,
	loopedAggregate,
	httpRequest,
	httpRequestJson,
	routingNodeAlone,
	script,
];
