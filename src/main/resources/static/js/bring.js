/** The form that brings manifests: files up one after the other, then one import of them all. */

import { Chosen } from "./chosen.js";
import { datasetIsFine, suggestDatasets, unknownDataset } from "./datasets.js";
import { takeDrops } from "./drop.js";
import { focusFirstWrong, right, rightWhenChanged, value, wrong } from "./fields.js";
import { Refusal } from "./refusal.js";
import { importUploads } from "./start.js";
import { text } from "./texts.js";
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
    required("files", chosen.files.length > 0, text("choose-file")),
    required("dataset", value("dataset"), text("name-dataset")),
    required("release", value("release"), text("name-release")),
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
    say(text("queueing"));
    const queued = await importUploads(chosen.files.map((one) => one.id), request(), token);
    chosen.files.forEach((one) => forget(fingerprint(one.file)));
    going = null;
    location.assign(`/imports/${queued.id}`);
  });
}

function required(id, given, why) {
  if (!given) {
    wrong(id, why);
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
  say(chosen.files.length === 1 ? text("sending-one") : text("sending", chosen.files.length));
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
  at("pause").textContent = text("pause");
}

function explain(error) {
  if (!(error instanceof Refusal)) {
    wrong("bring", text("unreachable", error.message));
  } else if (error.isOfToken) {
    tokenRefused(error);
  } else if (error.kind === "unknown-dataset") {
    unknownDataset(error.problem.near ?? []);
  } else if (error.kind === "release-not-open") {
    wrong("release", error.message, error.language);
  } else if (FIELDS.includes(error.problem.parameter)) {
    wrong(error.problem.parameter, error.message, error.language);
  } else {
    wrong("bring", error.message, error.language);
  }
  focusFirstWrong();
}

function pauseOrResume() {
  const paused = at("pause").textContent === text("resume");
  at("pause").textContent = text(paused ? "pause" : "resume");
  say(text(paused ? "going-on" : "paused"));
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
  say(text("stopped"));
  at("files").focus();
}

function filesChanged() {
  right("files");
  const count = chosen.files.length;
  at("begin").textContent = count > 1 ? text("begin-together", count) : text("begin");
}

function say(words) {
  at("said").textContent = words;
}
