import { sleep } from 'n8n-workflow';

import { BatchPace } from '../http/batchPace';
import { Pace } from '../http/pace';
import type { Answered } from '../http/answer';
import { send, type ApiRequest } from '../http/send';
import type { Options } from '../input/options';
import type { ItemContext, RunContext } from '../n8n/itemContext';
import { pause } from '../n8n/pause';
import type { Pacing } from '../n8n/requestOptions';
import { notSent, refusedByThrown, type Failed, type Outcome } from '../outcome/outcome';
import type { Report } from '../outcome/report';
import { Progress } from './progress';

/** How long our own code may block n8n's event loop before it yields, in milliseconds. */
const LONGEST_STRETCH = 20;

/** The most jobs read ahead of those that have started. */
const AHEAD = 50;

/** Work that needs a slot. If it throws, nothing has been sent, since sending never throws. */
export interface Job {
	/** Does the work and reports on its rows. */
	perform(): Promise<Report[]>;
	/** The rows of the job, in case it throws. */
	rows(): Report['rows'];
	/** Does what needs no slot, while requests in flight wait for their answers. It must not throw. */
	readAhead?: () => void;
}

/** The state that all items of a run share: slots for requests, the pace, and the decision to stop. */
export class Run {
	readonly batchPace: BatchPace;

	private readonly pace: Pace;

	private readonly progress: Progress;

	private readonly turns = new Map<string, Promise<unknown>>();

	private stopped = false;

	private lastBreath = performance.now();

	/** @param pacing n8n's 'Batching' option: a pause after every so many items */
	constructor(
		private readonly context: Pick<RunContext, 'continueOnFail' | 'signal' | 'log'>,
		options: Pick<Options, 'maxRequestsInFlight' | 'rowsPerRequest' | 'bytesPerRequest'>,
		private readonly pacing?: Pacing,
	) {
		this.progress = new Progress(context.log);
		this.pace = new Pace(options.maxRequestsInFlight);
		this.batchPace = new BatchPace({ rows: options.rowsPerRequest, bytes: options.bytesPerRequest });
	}

	/** Sends a request of this run. Never throws. */
	async send(item: ItemContext, request: ApiRequest): Promise<Answered> {
		this.progress.sending(this.pace.limit());
		return await send(item, request, this.pace);
	}

	/** Counts rows whose fate is known, for n8n's log. Returns the reports. */
	tell(reports: Report[]): Report[] {
		this.progress.add(reports);
		return reports;
	}

	/**
	 * Performs jobs in order, each in its own slot, as many at once as the pace allows. Never rejects: if a job throws,
	 * only its own rows are refused.
	 *
	 * @param most the most jobs at once, whatever the pace allows
	 */
	async each(count: number, jobOf: (index: number) => Job, most = Infinity): Promise<Report[]> {
		const reports: Report[][] = [];
		let begun = 0;
		let read = 0;
		let taken = 0;
		let wake = () => {};
		const begin = async (index: number) => {
			const job = jobOf(index);
			try {
				reports[index] = await job.perform();
			} catch (error) {
				reports[index] = [{ rows: job.rows(), outcome: this.stopIfFailed(refusedByThrown(error)) }];
			}
			taken -= 1;
			wake();
		};
		while (begun < count || taken > 0) {
			if (begun === count || taken >= Math.min(most, this.pace.limit())) {
				read = Math.max(read, begun);
				const readAhead = read < Math.min(count, begun + AHEAD) ? jobOf(read).readAhead : undefined;
				if (readAhead !== undefined) {
					readAhead();
					read += 1;
					// Yields after each job: an answer kept waiting would make the server look slow.
					await sleep(0);
					continue;
				}
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
				continue;
			}
			if (this.pacing !== undefined && begun > 0 && begun % this.pacing.items === 0) {
				await pause(this.pacing.milliseconds, this.context.signal);
			}
			await this.breathe();
			taken += 1;
			void begin(begun);
			begun += 1;
		}
		return reports.flat();
	}

	/**
	 * Does all work with the same key one after another, in the order of the calls, so that of two items that cannot both
	 * be accepted, the first in the sheet is. The work must not throw.
	 */
	async inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
		const turn = Promise.resolve(this.turns.get(key)).then(work);
		this.turns.set(key, turn);
		return await turn;
	}

	/** Lets n8n do other work once ours has blocked its event loop for long enough. */
	readonly breathe = async (): Promise<void> => {
		if (performance.now() - this.lastBreath < LONGEST_STRETCH) return;
		await sleep(0);
		this.lastBreath = performance.now();
	};

	/** Stops the rest of the run after a failure, unless the node continues on failures. Returns the outcome. */
	stopIfFailed<Any extends Outcome>(outcome: Any): Any {
		const stops = outcome.fate !== 'accepted' && outcome.blankRow !== true;
		if (stops && !this.context.continueOnFail) this.stopped = true;
		return outcome;
	}

	/** Why nothing more may be sent; undefined while the run goes on. */
	halted(): Failed | undefined {
		if (this.context.signal?.aborted) return notSent('The execution was cancelled');
		if (this.stopped) return notSent('An earlier item was not accepted');
		return undefined;
	}
}
