/** The form that brings manifests: files up one after the other, then one import of them all. */

import { Chosen } from "./chosen.js";
import { datasetIsFine, suggestDatasets, unknownDataset } from "./datasets.js";
import { takeDrops } from "./drop.js";
import { focusFirstWrong, right, rightWhenChanged, value, wrong } from "./fields.js";
import { Refusal } from "./refusal.js";
import { importUploads } from "./start.js";
import { givenToken, keepToken, tokenRefused } from "./token.js";
import { Upload } from "./tus.js";
import { showUnfinished } from "./unfinished.js";
import { fingerprint, forget } from "./uploads.js";

const FIELDS = ["dataset", "release", "split", "format"];

const at = (id) => document.getElementById(id);
const chosen = new Chosen(filesChanged);
let going = null;
let stopped = false;

export function bringManifests() {
  keepToken();
  suggestDatasets();
  showUnfinished();
  rightWhenChanged(...FIELDS);
  at("files").addEventListener("change", (event) => {
    chosen.add(event.target.files);
    event.target.value = ""; // so that the same file can be chosen again
  });
  takeDrops(at("drop"), (files) => !at("bring-fields").disabled && chosen.add(files), (why) => wrong("files", why));
  at("bring").addEventListener("submit", (event) => {
    event.preventDefault();
    bring();
  });
  at("pause").addEventListener("click", pauseOrResume);
  at("stop").addEventListener("click", stop);
  addEventListener("beforeunload", (event) => going && event.preventDefault());
}

async function bring() {
  [...FIELDS, "files", "token", "bring"].forEach(right);
  const token = givenToken();
  const complete = [
    required("files", chosen.files.length > 0, "Choose a file, or drop one."),
    required("dataset", value("dataset"), "Name the dataset."),
    required("release", value("release"), "Name the release, such as 1.0."),
    token,
  ].every(Boolean);
  if (!complete || !(await datasetIsFine())) {
    focusFirstWrong();
    return;
  }
  await busy(async () => {
    for (const one of chosen.files) {
      await send(one, token);
    }
    at("pause").hidden = true;
    at("stop").hidden = true;
    say("All is sent; the import is being queued.");
    const queued = await importUploads(chosen.files.map((one) => one.id), request(), token);
    chosen.files.forEach((one) => forget(fingerprint(one.file)));
    going = null;
    location.assign(`/imports/${queued.id}`);
  });
}

function required(id, given, text) {
  if (!given) {
    wrong(id, text);
  }
  return given;
}

async function send(one, token) {
  const upload = new Upload(one.file, token, (state, why) => one.show(state, upload.offset, why));
  one.upload = upload;
  going = upload;
  one.id = await upload.run();
  one.show("there", one.file.size);
}

function request() {
  const query = new URLSearchParams();
  FIELDS.forEach((id) => value(id) && query.append(id, value(id)));
  if (at("create").checked) {
    query.append("create", "true");
  }
  return query;
}

/** Does the work with the fields closed and the buttons for it there. */
async function busy(work) {
  stopped = false;
  const focused = document.activeElement;
  show(true);
  at("pause").focus();
  say(chosen.files.length === 1 ? "Sending 1 file." : `Sending ${chosen.files.length} files.`);
  try {
    await work();
  } catch (error) {
    going = null;
    show(false);
    focused?.focus();
    if (!stopped) {
      explain(error);
    }
  }
}

function show(sending) {
  at("bring-fields").disabled = sending;
  at("unfinished").hidden = true;
  at("begin").hidden = sending;
  at("pause").hidden = !sending;
  at("stop").hidden = !sending;
  at("pause").textContent = "Pause";
}

function explain(error) {
  if (!(error instanceof Refusal)) {
    wrong("bring", `The service cannot be reached. What has been sent is kept; press “Import” to go on. (${error.message})`);
  } else if (error.isOfToken) {
    tokenRefused(error);
  } else if (error.kind === "unknown-dataset") {
    unknownDataset(error.problem.near ?? []);
  } else if (error.kind === "release-not-open") {
    wrong("release", error.message);
  } else if (FIELDS.includes(error.problem.parameter)) {
    wrong(error.problem.parameter, error.message);
  } else {
    wrong("bring", error.message);
  }
  focusFirstWrong();
}

function pauseOrResume() {
  const paused = at("pause").textContent === "Resume";
  at("pause").textContent = paused ? "Pause" : "Resume";
  say(paused ? "Going on." : "Paused.");
  if (paused) {
    going?.resume();
  } else {
    going?.pause();
  }
}

async function stop() {
  stopped = true;
  await Promise.all(chosen.files.map((one) => one.upload?.stop()));
  chosen.clear();
  showUnfinished();
  say("Stopped; what had been sent is removed.");
  at("files").focus();
}

function filesChanged() {
  right("files");
  const count = chosen.files.length;
  at("begin").textContent = count > 1 ? `Import ${count} files together` : "Import";
}

function say(text) {
  at("said").textContent = text;
}
