import { countryNamed } from '../../nodes/Advancly/values/countryNames';
import { countryNotationIn } from '../../nodes/Advancly/values/countryNotation';
import { monthOf, weekdayOf } from '../../nodes/Advancly/values/dates/names';

// Names are cached at first use, so one test covers all of them.
it('present-day countries are known, other regions and doubtful names are not', () => {
	const names = ['Congo - Kinshasa', 'France', 'Russia', 'Serbia', 'Benin', 'Burkina Faso', 'Timor-Leste'];
	expect(names.map(countryNamed)).toEqual(['CD', 'FR', 'RU', 'RS', 'BJ', 'BF', 'TL']);
	const others = [
		'European Union',
		'Eurozone',
		'United Nations',
		'Tristan da Cunha',
		'Nigeria?',
		'C?te dIvoire',
	];
	expect(others.map(countryNamed)).toEqual(others.map(() => undefined));
});

it('weekdays and months are known in full and by unambiguous abbreviations', () => {
	const days = ['sunday', 'mon', 'mardi', 'mercredi', 'quinta', 'ijumaa', 'sabado'];
	expect(days.map(weekdayOf)).toEqual([0, 1, 2, 3, 4, 5, 6]);
	expect(['ma', 'm', 'sundays', 'may'].map(weekdayOf)).toEqual(Array(4).fill(undefined));
	expect(['januari', 'fev', 'mars', 'apri', 'may', 'juin', 'juil'].map(monthOf)).toEqual([
		1, 2, 3, 4, 5, 6, 7,
	]);
	expect(['jui', 'ja', 'junes', 'monday'].map(monthOf)).toEqual(Array(4).fill(undefined));
});

it.each([
	...['NG', 'ng', ' Gh '].map((cell) => [cell, 'code']),
	...['Nigeria', 'NGA', 'N G'].map((cell) => [cell, 'name']),
	...['NA', 'na', '', '-', 234, null].map((cell) => [cell, undefined]),
])('about how its column names countries, %p shows %p', (cell, notation) => {
	expect(countryNotationIn(cell)).toBe(notation);
});
