// The article form works without this file and its neighbours. With them it saves in place, keeps words that are not saved
// yet on this machine, says who else is in it, and shows beside the text what a phone will.

import { company } from "newsroom/article-company";
import { copyWhole } from "newsroom/article-copy";
import { drafts, forget } from "newsroom/article-drafts";
import { links } from "newsroom/article-links";
import { phone } from "newsroom/article-phone";
import { rows } from "newsroom/article-rows";
import { saving } from "newsroom/article-saving";
import { takeToken } from "newsroom/article-token";

const form = document.getElementById("article-form");

// The chooser of pictures comes without names for who cannot see.
function nameParts() {
  const label = form.querySelector("label[for=id_lead_image]").textContent;
  for (const part of form.querySelectorAll(".select2-selection, .select2-selection__rendered")) part.setAttribute("aria-label", label);
}

function chooseAt({ target }) {
  if (target.name === "at" && target.value) form.elements.when.value = "at";
}

copyWhole();
links();
document.addEventListener("submit", takeToken, true);
form.addEventListener("input", chooseAt);
if (form.elements.version) {
  // On the way “Back” a browser would put words of then over the version of now, as if they were written over it.
  form.autocomplete = "off";
  rows(form);
  const look = phone(form);
  const kept = drafts(form);
  const others = company(form);
  saving(form, { kept, others, look });
  // After the admin's own, which makes the chooser at the same moment.
  django.jQuery(nameParts);
} else {
  forget(form);
  phone(form);
  company(form);
}
