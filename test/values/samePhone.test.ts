import { countryOfPhone, samePhone } from '../../nodes/Advancly/values/samePhone';

describe('the same number', () => {
	test.each([
		['08031001234', '+2348031001234', 'NG'],
		['08031234567', '2348031234567', 'NG'],
		['8031234567', '+234 803 123 4567', 'ng'],
		['002348031234567', '+234 (0)803-123-4567', 'NG'],
		[' 002348031234567', '+2348031234567', undefined],
		['+2348031234567 ext 5', '08031234567 ext. 5', 'NG'],
		['0241234567', '+233241234567', 'GH'],
		['07911123456', '+447911123456', 'GB'],
		['+2348031234567', '2348031234567', undefined],
		['0803 123 4567', '8031234567', undefined],
		['08031234567', '08031234567', 'XX'],
		['123', '123', 'NG'],
	])('%s and %s in %s', (one, other, country) => {
		expect(samePhone(one, other, country)).toBe(true);
		expect(samePhone(other, one, country)).toBe(true);
	});
});

describe('different numbers', () => {
	test.each([
		['+2348031234567', '+448031234567', 'NG'],
		['+2348031234567', '+2347031234567', 'NG'],
		['08031234567', '+448031234567', 'NG'],
		['08031234567', '+2348031234567', undefined],
		['08031234567', '+2348031234567', 'GH'],
		['+2348031234567', '+2348031234567 ext 5', 'NG'],
		['031234567', '08031234567', 'NG'],
		['123', '+234123', 'NG'],
		['', '', 'NG'],
		['none', 'n/a', undefined],
	])('%s and %s in %s', (one, other, country) => {
		expect(samePhone(one, other, country)).toBe(false);
		expect(samePhone(other, one, country)).toBe(false);
	});
});

test.each([
	['+2348031234567', 'NG'],
	['08031234567', undefined],
	['', undefined],
])('the country of %j is %j', (phone, country) => {
	expect(countryOfPhone(phone)).toBe(country);
});
