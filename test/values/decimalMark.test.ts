import { decimalMarkIn } from '../../nodes/Advancly/values/decimalMark';
import { means } from '../support/listed';

it.each<[unknown, ReturnType<typeof decimalMarkIn>]>([
	...means('point')`
		12.50 | -12.5 | 1,234.50 | 1,234.567 | 1,234,567 | 1,23,456 | 1234.567 | .5 | ₦12.50 | 12.5 kg
		1,500 UGX
	`,
	...means('comma')`12,50 | 1.234,50 | 1.234.567 | 1 234,5 | 0,500 | 12,50 € | 12.500 FCFA | UGX 5.000`,
	...means('either')`1,500 | 1.500 | (1.500) | 2.500 kg | 1.500 USD`,
	...means(undefined)`
		1500 | -1500 | 1 500 | ₦1500 | 1,500 dozen | $ 1,500 kg | pcs 1,500 kg | ₦ NGN 1,500 USD | 1.2.3
		14.04.1992 | 12.50x | x12.50 | 1.5.0 | 1,2345.50 | 0,500.50 | 12.5%
	`,
	['', undefined],
	[1.5, undefined],
	[null, undefined],
	[{}, undefined],
	['1'.repeat(60) + ',5', undefined],
])('%p shows %p', (cell, shown) => {
	expect(decimalMarkIn(cell)).toBe(shown);
});
