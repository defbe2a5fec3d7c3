// Puts what a fresh page of the same article says into the page that is open, around whatever is typed in it.

import { offer } from "newsroom/article-rows";

// Without the style that is for the page itself, and that no other page may apply.
export function pageOf(text) {
  return new DOMParser().parseFromString(text.replace(/<style\b[^]*?<\/style>/g, ""), "text/html");
}

// `sent` is what the fresh page answers: an input that is as it was sent takes what the server made of it.
export function replaceParts(form, page, sent) {
  const fresh = page.getElementById("article-form");
  Object.assign(form.dataset, fresh.dataset);
  form.action = fresh.getAttribute("action") || location.pathname;
  for (const part of page.querySelectorAll("[data-live]")) replace(document.querySelector(`[data-live="${part.dataset.live}"]`), part);
  for (const input of fresh.querySelectorAll(".input[id^=field-]")) mark(document.getElementById(input.id), input);
  for (const input of fresh.elements) adopt(form.elements[input.name], input, sent);
  bylines(form, fresh, sent);
  document.title = page.title;
}

function replace(here, part) {
  if (!here || isUnder(here)) return;
  const typed = new Map([...here.querySelectorAll("[name]")].filter((input) => input.type !== "hidden" && input.type !== "radio").map((input) => [input.name, input.value]));
  const opened = [...here.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent);
  here.replaceChildren(...part.childNodes);
  for (const { name, value } of part.attributes) here.setAttribute(name, value);
  for (const input of here.querySelectorAll("[name]")) if (typed.get(input.name) && !input.matches("[type=checkbox], button")) input.value = typed.get(input.name);
  for (const summary of here.querySelectorAll("details > summary")) if (opened.includes(summary.textContent)) summary.parentElement.open = true;
}

function isUnder(part) {
  return part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");
}

// Of an input what stands around it: whether it is refused and why, and what the other person has in it.
function mark(here, fresh) {
  if (!here) return;
  here.className = fresh.className;
  for (const old of here.querySelectorAll(":scope > .errorlist, :scope > .theirs")) old.remove();
  here.append(...fresh.querySelectorAll(":scope > .errorlist, :scope > .theirs"));
}

function adopt(here, fresh, sent) {
  const isText = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement;
  if (fresh.name === "version" && here) here.value = fresh.value;
  if (!isText || here.name.startsWith("bylines-") || here.matches("[type=hidden], [type=checkbox], [data-body-editor]")) return;
  if (sent.get(here.name) === here.value && here !== document.activeElement) here.value = fresh.value;
}

// The lines in their order, unless somebody is at work in them.
function bylines(form, fresh, sent) {
  const here = form.querySelector("#bylines");
  const inputs = [...here.querySelectorAll("[name^=bylines-]:not([type=checkbox])")].filter((input) => !input.closest("template"));
  const isTouched = inputs.some((input) => sent.get(input.name) !== input.value) || isUnder(here);
  if (isTouched) return;
  here.replaceChildren(...fresh.querySelector("#bylines").childNodes);
  offer(form);
}
