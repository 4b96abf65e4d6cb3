import type { Outcome } from '../outcome/outcome';
import type { Report } from '../outcome/report';

/** How often a long run writes to n8n's log, in milliseconds. */
const EVERY = 5_000;

const FATES: Array<[Outcome['fate'], string]> = [
	['accepted', 'accepted'],
	['refused', 'refused'],
	['unknown', 'of unknown fate'],
	['notSent', 'not sent'],
];

/** Logs the progress of a run to n8n's log every few seconds, in numbers only. */
export class Progress {
	private readonly rows = new Map<Outcome['fate'], number>();

	private requests = 0;

	private lastLogged = performance.now();

	constructor(private readonly log: (message: string) => void) {}

	/** Counts a request and logs the progress if it is time to. `atOnce` is the current limit of requests in flight. */
	sending(atOnce: number): void {
		this.requests += 1;
		const now = performance.now();
		if (now - this.lastLogged < EVERY) return;
		this.lastLogged = now;
		const fates = FATES.map(([fate, label]) => `${this.rows.get(fate) ?? 0} ${label}`).join(', ');
		this.log(`Advancly: rows ${fates}; ${this.requests} requests, up to ${atOnce} at once`);
	}

	/** Counts rows whose fate is known. */
	add(reports: Report[]): void {
		for (const { rows, outcome } of reports) {
			this.rows.set(outcome.fate, (this.rows.get(outcome.fate) ?? 0) + rows.length);
		}
	}
}
