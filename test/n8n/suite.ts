/** What a suite in a real n8n is and what it is given; run.ts runs them. */

export interface SuiteResult {
	passed: number;
	failed: number;
}

export interface SuiteContext {
	/** An empty folder for n8n instances and whatever else the run needs; emptied again before the next run. */
	folder: string;
	/** An empty folder for what a person looks at afterwards: screenshots, reports. Git ignores it. */
	artifacts: string;
	/** Runs one check, titled by what then holds; prints the text that it returns. Tells whether it did not throw in time. */
	check: (title: string, work: () => Promise<unknown>, timeoutMs?: number) => Promise<boolean>;
	/** Has something stopped at the end of the suite, also when it throws; the last one given is stopped first. */
	atEnd: (stop: () => Promise<void> | void) => void;
	/** What the checks so far came to; a suite returns it at its end. */
	result: () => SuiteResult;
}

export interface Suite {
	/** One word, as in `npm run test:n8n -- editor`. */
	name: string;
	/** One line that says what is tried. */
	title: string;
	/** @throws when it cannot go on, e.g. without a program it needs; that counts as one failed check */
	run: (context: SuiteContext) => Promise<SuiteResult>;
}
