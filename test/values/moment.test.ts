import { DateTime } from 'luxon';
import { readMoment } from '../../nodes/Advancly/values/moment';
import { instantAt, todayIn, wallClock } from '../../nodes/Advancly/values/dates/zone';
import { options, quoting, refusalOf, ZONES } from './options';

const MOMENT = '; expected a date and time such as 2023-04-09T23:58:04Z';

describe.each(ZONES)('readMoment in %s', (timezone) => {
	it.each<[unknown, string]>([
		['2023-04-09T23:58:04.110Z', '2023-04-09T23:58:04.110Z'],
		['2023-04-09T23:58:04.1109Z', '2023-04-09T23:58:04.110Z'],
		['2023-04-09T23:58:04.5Z', '2023-04-09T23:58:04.500Z'],
		['2023-04-09 23:58:04,25 UTC', '2023-04-09T23:58:04.250Z'],
		['2023-04-09T23:58Z', '2023-04-09T23:58:00.000Z'],
		['2023-04-09T23:58:04+01:00', '2023-04-09T22:58:04.000Z'],
		['2023-04-09T23:58:04+0530', '2023-04-09T18:28:04.000Z'],
		['2023-04-09T23:58:04-14', '2023-04-10T13:58:04.000Z'],
		['2023-04-09T23:59:04+01:59', '2023-04-09T22:00:04.000Z'],
		['2023-04-09T00:00:00+01:00', '2023-04-08T23:00:00.000Z'],
		['2023-04-09 23:58 GMT-3', '2023-04-10T02:58:00.000Z'],
		['20230409T235804Z', '2023-04-09T23:58:04.000Z'],
		['20230409t2358z', '2023-04-09T23:58:00.000Z'],
		['Sun Apr 09 2023 23:58:04 GMT+0100 (West Africa Standard Time)', '2023-04-09T22:58:04.000Z'],
		['09/04/2023 12:00 AM Z', '2023-04-09T00:00:00.000Z'],
		['09/04/2023 12:30 PM Z', '2023-04-09T12:30:00.000Z'],
		['09/04/2023 1:30 p.m. Z', '2023-04-09T13:30:00.000Z'],
		['09/04/2023 11:30am Z', '2023-04-09T11:30:00.000Z'],
		['2023-04-09', '2023-04-09T00:00:00.000Z'],
		['2023-04-09 00:00:00.000', '2023-04-09T00:00:00.000Z'],
		['1996-07-04 00:00:00.000', '1996-07-04T00:00:00.000Z'],
		['9 April 2023', '2023-04-09T00:00:00.000Z'],
		[20230409, '2023-04-09T00:00:00.000Z'],
		[45025, '2023-04-09T00:00:00.000Z'],
		['45025', '2023-04-09T00:00:00.000Z'],
		['2023-04-09 10:00:00 WAT', '2023-04-09T09:00:00.000Z'],
		['2023-04-09 10:00 (WAT)', '2023-04-09T09:00:00.000Z'],
		['2023-04-09 10:00:00 +0100 WAT', '2023-04-09T09:00:00.000Z'],
		['2023-04-09 10:00:00 +0100 XYZ', '2023-04-09T09:00:00.000Z'],
		['2023-04-09 10:00 EST (Eastern)', '2023-04-09T15:00:00.000Z'],
		['2023-04-09 10:00 GMT +1', '2023-04-09T09:00:00.000Z'],
		...Object.entries({ CAT: 8, EAT: 7, SAST: 8, GMT: 10, UTC: 10, CET: 9, CEST: 8, EET: 8, EEST: 7 }).map(
			([zone, hour]): [string, string] => [
				`2023-04-09 10:00 ${zone}`,
				`2023-04-09T0${hour}:00:00.000Z`.replace('010', '10'),
			],
		),
		...Object.entries({ EST: 15, EDT: 14, MST: 17, MDT: 16, PST: 18, PDT: 17 }).map(
			([zone, hour]): [string, string] => [`2023-04-09 10:00 ${zone}`, `2023-04-09T${hour}:00:00.000Z`],
		),
		['Sun Apr 09 10:00:00 WAT 2023', '2023-04-09T09:00:00.000Z'],
		['20230409235804 Z', '2023-04-09T23:58:04.000Z'],
		['09-APR-23 11.58.04.110000 PM Z', '2023-04-09T23:58:04.110Z'],
		['9 avril 2023 à 23h58 Z', '2023-04-09T23:58:00.000Z'],
		['09/04/2023 23h Z', '2023-04-09T23:00:00.000Z'],
		['09/04/2023 11 PM Z', '2023-04-09T23:00:00.000Z'],
		['09/Apr/2023:23:58:04 +0000', '2023-04-09T23:58:04.000Z'],
		['Sun Apr 9 23:58:04 2023 +0000', '2023-04-09T23:58:04.000Z'],
		['2023-04-09 23:58-01:00', '2023-04-10T00:58:00.000Z'],
		['09/04/2023 11:58 p. m. Z', '2023-04-09T23:58:00.000Z'],
		[1681084684110, '2023-04-09T23:58:04.110Z'],
		['1681084684110', '2023-04-09T23:58:04.110Z'],
		[703209600000, '1992-04-14T00:00:00.000Z'],
		['14/03/24', '2024-03-14T00:00:00.000Z'],
		[new Date(1681084684110), '2023-04-09T23:58:04.110Z'],
		[new Date(-5364662400000), '1800-01-01T00:00:00.000Z'],
		[new Date(4102444799999), '2099-12-31T23:59:59.999Z'],
		[DateTime.fromMillis(1681084684110, { zone: 'Asia/Kathmandu' }), '2023-04-09T23:58:04.110Z'],
	])('%p is %s', (value, moment) => {
		expect(readMoment(value, options({ timezone }))).toEqual({ value: moment });
	});
});

describe("readMoment reads a time without a zone in the workflow's zone", () => {
	it.each<[string, unknown, string]>([
		['UTC', '2023-04-09 10:30', '2023-04-09T10:30:00.000Z'],
		['Africa/Lagos', '2023-04-09 10:30', '2023-04-09T09:30:00.000Z'],
		['Africa/Lagos', '2023-04-09T00:30:00.250', '2023-04-08T23:30:00.250Z'],
		['America/New_York', '09/04/2023 10:30:15', '2023-04-09T14:30:15.000Z'],
		['America/New_York', '09/01/2023 10:30:15', '2023-01-09T15:30:15.000Z'],
		['Pacific/Auckland', '9 Apr 2023 10:30 PM', '2023-04-09T10:30:00.000Z'],
		...[
			'09/04/2023 10:30hrs',
			'09/04/2023 10:30h',
			'09/04/2023 1030 hrs',
			'09/04/2023 10.30',
			'09/04/2023 10.30am',
		].map((value): [string, string, string] => ['Africa/Lagos', value, '2023-04-09T09:30:00.000Z']),
		...['09/04/2023 (10:30)', '09/04/2023;10:30', '9th Apr 2023 @ 10:30', '[09/04/2023, 10:30]'].map(
			(value): [string, string, string] => ['Africa/Lagos', value, '2023-04-09T09:30:00.000Z'],
		),
		['Africa/Lagos', '20230409 103015', '2023-04-09T09:30:15.000Z'],
		['Africa/Lagos', '2023-04-09-10.30.15.250000', '2023-04-09T09:30:15.250Z'],
		['Africa/Lagos', 45025.5, '2023-04-09T11:00:00.000Z'],
		['Africa/Lagos', '45025.4375001', '2023-04-09T09:30:00.000Z'],
		['America/New_York', 45025.75, '2023-04-09T22:00:00.000Z'],
		['America/New_York', '2023-03-12 01:59:59', '2023-03-12T06:59:59.000Z'],
		['America/New_York', '2023-03-12 03:00', '2023-03-12T07:00:00.000Z'],
		['America/New_York', '2023-11-05 01:30', '2023-11-05T05:30:00.000Z'],
		['America/New_York', '2023-11-05 02:00', '2023-11-05T07:00:00.000Z'],
		['Pacific/Auckland', '2023-04-02 02:30', '2023-04-01T13:30:00.000Z'],
	])('in %s, %p is %s', (timezone, value, moment) => {
		expect(readMoment(value, options({ timezone }))).toEqual({ value: moment });
	});
});

describe('readMoment refuses', () => {
	it.each<[unknown, string]>([
		['soon', "'soon' is not a date"],
		['31/02/2023 10:00', "'31/02/2023 10:00' is not a date that exists"],
		[2348012345678, "'****5678' is not a date"],
		[254712345678, "'****5678' is not a date"],
		[-703209600001, "'-****0001' is not a date"],
		...quoting(' is what programs write when there is no date')`
			1970-01-01 | 1970-01-01T00:00:00Z | 01/01/1970 01:00:00 | 1969-12-31 19:00 | 25569
		`,
		[7305.5, "'7305.5' is neither a date nor a sheet's number for a day from 1920 to 2099"],
		...quoting(' has a time or zone that cannot be read')`
			2023-04-09 24:00 | 2023-04-09 10:00:60 | 2023-04-09 0:30 PM | 2023-04-09 13:30 PM
			2023-04-09 10:30+15 | 2023-04-09 10:30+01:60 | 2023-04-09 10:30Z+01:00
			2023-04-09 10:30 CST | 2023-04-09 10:30 +0200 WAT | 2023-04-09 10:30 UTC WAT
			2023-04-09 10:30 [Africa/Lagos] | 2023-04-09 24h | 2023-04-09 10:30 EST-5
			09/04/2023 10:00-11:00 | 2023-04-09 10:30 (Lagos)Z | 2023-04-09 10:30 (Lagos)
		`,
	])('%p', (value, refusal) => {
		expect(refusalOf(readMoment(value, options()))).toBe(refusal + MOMENT);
	});

	it.each(['2023-03-12 02:30', '2023-03-12 02:00'])('%s, which the clocks of New York skipped', (value) => {
		expect(refusalOf(readMoment(value, options({ timezone: 'America/New_York' })))).toBe(
			`'${value}' does not exist in 'America/New_York', where the clocks skipped it${MOMENT}`,
		);
	});
});

it('readMoment refuses an ambiguous two-digit year', () => {
	expect(refusalOf(readMoment('15/03/27', options()))).toBe(
		"'15/03/27' can mean 1927 or 2027; write the year with four digits",
	);
});

it('readMoment refuses a zone that is not known', () => {
	expect(refusalOf(readMoment('2023-04-09 10:30', options({ timezone: 'Mars/Base' })))).toBe(
		"the workflow's time zone 'Mars/Base' is not known; choose another in the workflow settings",
	);
});

describe('todayIn', () => {
	afterEach(() => jest.useRealTimers());

	it("is the zone's local day", () => {
		jest.useFakeTimers({ now: Date.UTC(2024, 4, 31, 23, 30) });
		expect(todayIn('Africa/Lagos')).toBe('2024-06-01');
		expect(todayIn('America/New_York')).toBe('2024-05-31');
		expect(todayIn('Mars/Base')).toBeUndefined();
	});
});

describe('wallClock and instantAt', () => {
	it('keep milliseconds, even before 1970', () => {
		expect(wallClock(-1, 'UTC')).toBe(-1);
		expect(wallClock(-1, 'Africa/Lagos')).toBe(3_600_000 - 1);
		expect(instantAt(-1, 'Africa/Lagos')).toBe(-3_600_000 - 1);
		expect(wallClock(999, 'UTC')).toBe(999);
	});

	it('return undefined for an unknown zone', () => {
		expect(wallClock(0, 'Mars/Base')).toBeUndefined();
		expect(instantAt(0, 'Mars/Base')).toBeUndefined();
	});

	it('have midnight at 0 hours', () => {
		expect(wallClock(Date.UTC(2023, 3, 8, 23), 'Africa/Lagos')).toBe(Date.UTC(2023, 3, 9));
	});
});
