import { expect, test } from 'vitest';
import { versionsToKeep } from '#electron/store/kept-versions.ts';

test('which versions are kept: the last ten, one a day, one a month, and those marked to stay', () => {
  const name = (time: string, mark = ''): string => `${time}-000Z-0123456789abcdef${mark}.casewright`;
  const hourly = Array.from({ length: 24 }, (_, hour) => name(`2026-11-20T${String(hour).padStart(2, '0')}-00-00`));
  const daily = Array.from({ length: 40 }, (_, day) =>
    name(new Date(Date.UTC(2026, 7, 1 + day)).toISOString().slice(0, 19).replaceAll(':', '-')),
  );
  const monthly = Array.from({ length: 20 }, (_, month) =>
    name(`${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15T00-00-00`),
  );
  const marked = name('2020-01-01T00-00-00', '-keep');
  const stranger = 'holiday.jpg';
  const keep = versionsToKeep([stranger, ...hourly, ...daily, ...monthly, marked]);
  expect([...keep].filter((each) => hourly.includes(each))).toEqual(hourly.slice(-10));
  expect(daily.filter((each) => keep.has(each))).toEqual(daily.slice(-29));
  // November, September and August have newer ones: nine months are left of twelve.
  expect(monthly.filter((each) => keep.has(each))).toEqual(monthly.slice(-9));
  expect(keep.has(marked)).toBe(true);
  expect(keep.has(stranger)).toBe(false);
  // A computer whose clock jumped ahead adds one name; it cannot push the others out.
  const jumped = versionsToKeep([...daily, name('2099-01-01T00-00-00')]);
  expect(daily.filter((each) => jumped.has(each))).toEqual(daily.slice(-29));
});
