import { REFUSED, type Column } from './cell';
import type { Arrived } from './recorder';
import { holds, type Source } from './sheets';
import { emptyTally, meaningIn, valueIn, verdictOn, type Tally } from './verdict';
import { CONTENDERS, sends, type Contender } from './workflow';

type ByContender = Record<Contender, Tally>;

const none = (): ByContender => ({ columns: emptyTally(), fields: emptyTally(), http: emptyTally() });

/** The results for the cells of a corpus, by kind and contender. */
export class Tallies {
	private readonly kinds = new Map<string, ByContender>();

	/** The number of understandable cells that each contender had to send. */
	private readonly understood: Record<Contender, number> = { columns: 0, fields: 0, http: 0 };

	/** Counts a run of a workflow, and prints the cells that this node did not send right. */
	count(corpus: Column[], source: Source, zone: string, arrived: Map<string, Arrived>): void {
		const tried = corpus
			.map(({ cells }) => cells)
			.filter((cells) => cells.every((cell) => holds(source, cell)));
		for (const cell of tried.flat()) {
			const tally = this.kinds.get(cell.kind) ?? none();
			this.kinds.set(cell.kind, tally);
			for (const contender of CONTENDERS.filter((one) => sends(one, cell))) {
				const record = arrived.get(`${contender}/${cell.id}`);
				const verdict = verdictOn(cell, zone, record);
				tally[contender][verdict] += 1;
				if (meaningIn(cell, zone) !== REFUSED) this.understood[contender] += 1;
				if (contender === 'http' || verdict === 'right') continue;
				const sent = record === undefined ? 'refused' : `sent ${JSON.stringify(valueIn(record, cell.field))}`;
				console.log(`  ${source} ${zone} ${contender} ${cell.field} ${JSON.stringify(cell.value)}: ${sent}`);
			}
		}
	}

	/** Right, refused and wrong by kind, as a table. */
	table(): string {
		const cellsOf = ({ right, refused, wrong }: Tally) => `${right}/${refused}/${wrong}`.padStart(16);
		const lines = [...this.kinds].map(
			([kind, tally]) => kind.padEnd(28) + CONTENDERS.map((contender) => cellsOf(tally[contender])).join(''),
		);
		const heading = 'right/refused/wrong'.padEnd(28);
		return [heading + CONTENDERS.map((name) => name.padStart(16)).join(''), ...lines].join('\n');
	}

	/** Prints one line per contender. Returns whether this node sent nothing wrong and refused at most this share. */
	print(mostRefused: number): boolean {
		const good = CONTENDERS.map((contender) => {
			const { right, refused, wrong } = this.sum(contender);
			const share = refused / this.understood[contender];
			const shown = `${(100 * share).toFixed(1)} % of understandable cells`;
			console.log(`${contender}: ${right} right, ${refused} refused (${shown}), ${wrong} silently wrong`);
			return contender === 'http' || (wrong === 0 && share <= mostRefused);
		});
		return good.every(Boolean);
	}

	private sum(contender: Contender): Tally {
		const total = emptyTally();
		for (const tally of this.kinds.values()) {
			total.right += tally[contender].right;
			total.refused += tally[contender].refused;
			total.wrong += tally[contender].wrong;
		}
		return total;
	}
}
