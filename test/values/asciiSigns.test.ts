import { asciiSigns } from '../../nodes/Advancly/values/asciiSigns';

it.each([
	['٠١٢٣٤٥٦٧٨٩', '0123456789'],
	['०९', '09'],
	['𝟎𝟗𝟘𝟡𝟶𝟿', '090909'],
	['１／２，（３）', '1/2,(3)'],
	['\u20101\u20112\u20123\u20134\u20145\u20156\u22127\ufe588\ufe639\uff0d', '-1-2-3-4-5-6-7-8-9-'],
	['₦5 é ½ ²', '₦5 é ½ ²'],
	['1⁄2∕3 ٬٫', '1/2/3 ,.'],
	['12/04', '12/04'],
])('%s is %s', (text, ascii) => {
	expect(asciiSigns(text)).toBe(ascii);
});
