/** Sizes and times as people read them; `Quantities` writes them alike on the server. */

const UNITS = ["kB", "MB", "GB", "TB"];

export function bytes(count) {
  if (count < 1000) {
    return count === 1 ? "1 byte" : `${Math.round(count)} bytes`;
  }
  let amount = count / 1000;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit++;
  }
  return `${amount < 9.95 ? amount.toFixed(1) : amount.toFixed(0)} ${UNITS[unit]}`;
}

export function seconds(count) {
  const whole = Math.ceil(count);
  if (whole < 60) {
    return `${whole} s`;
  }
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
