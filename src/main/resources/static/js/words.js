/** Sizes and times as people read them; `Quantities` writes them alike on the server. */

import { text } from "./texts.js";

const UNITS = ["kB", "MB", "GB", "TB"];

export function bytes(count) {
  if (count < 1000) {
    return count === 1 ? text("byte") : text("bytes", Math.round(count));
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
    return text("seconds", whole);
  }
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? text("minutes", minutes, whole % 60) : text("hours", Math.floor(minutes / 60), minutes % 60);
}
