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

/** Tells n8n's log every few seconds how far a run is: numbers only. */
export class Progress {
	private readonly rows = new Map<Outcome['fate'], number>();

	private requests = 0;

	private told = performance.now();

	constructor(private readonly log: (message: string) => void) {}

	/** A request goes out, while so many are allowed at once. */
	sending(atOnce: number): void {
		this.requests += 1;
		const now = performance.now();
		if (now - this.told < EVERY) return;
		this.told = now;
		const fates = FATES.map(([fate, label]) => `${this.rows.get(fate) ?? 0} ${label}`).join(', ');
		this.log(`Advancly: rows ${fates}; ${this.requests} requests, up to ${atOnce} at once`);
	}

	/** Rows whose fate is known. */
	add(reports: Report[]): void {
		for (const { rows, outcome } of reports) {
			this.rows.set(outcome.fate, (this.rows.get(outcome.fate) ?? 0) + rows.length);
		}
	}
}
