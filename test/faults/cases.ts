import type { OnError } from 'n8n-workflow';

import type { FaultName } from '../../sandbox/faults/faults';
import { MODES } from '../support/everyWay';
import type { Contender } from './contenders';
import type { Case } from './runCase';
import { SCENES } from './scenes';

/** Answers of 50 MB and answers without an end take long, and the mode makes no difference to how they are read. */
const LONG: FaultName[] = ['400-huge', '200-huge', 'endless-drip'];

/** One operation of each kind: for the long answers, and for what the others are compared in. */
const ONE_OF_EACH_KIND = ['onboardIndividual', 'get', 'loadStock'];

function isOneOfEachKind({ scene }: Case): boolean {
	return ONE_OF_EACH_KIND.includes(scene.operation);
}

/** Every fault in every operation, in one error mode. */
export function casesFor(faults: readonly FaultName[], contender: Contender, onError: OnError): Case[] {
	return faults
		.flatMap((fault) => SCENES.map((scene): Case => ({ fault, scene, onError, contender })))
		.filter(
			(one) => !LONG.includes(one.fault) || (onError === 'continueErrorOutput' && isOneOfEachKind(one)),
		);
}

/** The cases of a node that is compared: all modes, an operation of each kind, no long answers. */
export function comparedCases(faults: readonly FaultName[], contender: Contender): Case[] {
	const short = faults.filter((fault) => !LONG.includes(fault));
	return MODES.flatMap((onError) => casesFor(short, contender, onError)).filter(isOneOfEachKind);
}
