import { expect, it } from 'vitest';
import { svgWeight } from './svg-weight.ts';

it('counts the elements of a drawing', () => {
	expect(svgWeight('<svg><g id="a"><rect/><rect/></g></svg>')).toBe(4);
});

it('counts what is used as often as it is used', () => {
	const levels = Array.from({ length: 10 }, (_, i) => `<g id="l${i + 1}">${`<use href="#l${i}"/>`.repeat(10)}</g>`);
	expect(svgWeight(`<svg><g id="l0"><rect/></g>${levels.join('')}</svg>`)).toBeGreaterThan(1e9);
});

it('finds a drawing that uses itself, and one with entities, without end', () => {
	expect(svgWeight('<svg><g id="a"><use xlink:href="#a"/></g></svg>')).toBe(Infinity);
	expect(svgWeight('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')).toBe(Infinity);
});
