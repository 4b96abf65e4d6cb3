/**
 * What is used of libphonenumber-js. `gulp build` puts the library into the compiled file, since n8n installs no
 * dependencies of a community node. Its metadata 'max' knows the numbers of a country, where 'min' knows little more
 * than their lengths: of 432 made-up numbers that 'min' takes for Nigeria's, 'max' refuses 317.
 */
export {
	isSupportedCountry,
	parsePhoneNumberFromString,
	type CountryCode as Country,
} from 'libphonenumber-js/max';
