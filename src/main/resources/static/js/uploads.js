/** Which uploads this browser has begun and not finished, so that a reload costs nothing. */

const PREFIX = "modalium.upload.";

/** The same file, as far as can be told without reading it. */
export function fingerprint(file) {
  return [file.name, file.size, file.lastModified].join("|");
}

export function recall(file) {
  return read(PREFIX + fingerprint(file))?.url ?? null;
}

export function remember(file, url) {
  write(PREFIX + fingerprint(file), JSON.stringify({ url, name: file.name, size: file.size }));
}

export function forget(key) {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/** All of them, as `{key, url, name, size}`. */
export function unfinished() {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => ({ key: key.slice(PREFIX.length), ...read(key) }))
      .filter((upload) => upload.url);
  } catch {
    return [];
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // then a reload begins the upload anew
  }
}
