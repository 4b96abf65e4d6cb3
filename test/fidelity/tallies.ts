import type { Column } from './cell';
import type { Arrived } from './recorder';
import { holds, type Source } from './sheets';
import { judged, VERDICTS, type Judged } from './verdict';
import { CONTENDERS, sends, type Contender } from './workflow';

/** The results for the cells of a corpus, by contender. */
export class Tallies {
	private readonly judged: Record<Contender, Judged[]> = { columns: [], fields: [], http: [] };

	/** Judges a run of a workflow, and prints the cells that this node did not send right. */
	count(corpus: Column[], source: Source, zone: string, arrived: Map<string, Arrived>): void {
		const tried = corpus.filter(({ cells }) => cells.every((cell) => holds(source, cell)));
		for (const cell of tried.flatMap(({ cells }) => cells)) {
			for (const contender of CONTENDERS.filter((one) => sends(one, cell))) {
				const one = judged(cell, zone, arrived.get(`${contender}/${cell.id}`));
				this.judged[contender].push(one);
				if (contender !== 'http' && one.verdict !== 'right')
					console.log(`  ${source} ${zone} ${contender} ${one.said}`);
			}
		}
	}

	/** Prints the verdicts by kind. Returns whether this node sent nothing wrong and refused at most this share. */
	print(mostRefused: number): boolean {
		const countsIn = (some: Judged[]) =>
			VERDICTS.map((verdict) => some.filter((one) => one.verdict === verdict).length);
		const kinds = [...new Set(this.judged.columns.map(({ kind }) => kind))];
		const cellsOf = (kind: string) =>
			CONTENDERS.map((contender) => {
				const own = this.judged[contender].filter((one) => one.kind === kind);
				return [contender, countsIn(own).join('/')];
			});
		console.log(`\n${VERDICTS.join('/')}:`);
		console.table(Object.fromEntries(kinds.map((kind) => [kind, Object.fromEntries(cellsOf(kind))])));
		const good = CONTENDERS.map((contender) => {
			const all = this.judged[contender];
			const [right, refused = 0, wrong] = countsIn(all);
			const share = refused / all.filter(({ isUnderstood }) => isUnderstood).length;
			const shown = `${(100 * share).toFixed(1)} % of understandable cells`;
			console.log(`${contender}: ${right} right, ${refused} refused (${shown}), ${wrong} silently wrong`);
			return contender === 'http' || (wrong === 0 && share <= mostRefused);
		});
		return good.every(Boolean);
	}
}
