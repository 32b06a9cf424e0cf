import type { productProblems as source } from "../zh-CN/product-problems";

export const productProblems: typeof source = {
  no_code: () => "Give it a code", code_taken: (p) => `The code stands with “${p.name}”`, no_name: () => "Give it a name", too_long: (p, f) => `${f.number(p.most)} characters at most; please shorten it, all you wrote is still here`,
  too_many_attributes: (p) => `${p.most} attributes at most`, too_many_pictures: (p) => `${p.most} pictures at most`, empty_attribute: (p) => `Attribute ${p.line} needs a name and a value`, same_attribute: (p) => `Two attributes are called “${p.name}”`,
  too_many_alternatives: (p) => `“${p.name}” takes ${p.most} values to confuse at most`, alternative_is_right: (p) => `“${p.value}” is the right value of “${p.name}”, it cannot be a wrong choice`, changed_meanwhile: () => "Somebody has just changed it; look again before you save. All you wrote is still here",
  linked_elsewhere: () => "This question asks for another attribute already", cannot_be_marked: () => "A person has to mark this question; it cannot be answered here", no_questions: () => "No question has been accepted yet: propose them and review them first",
  no_product_meant: () => "Choose the product, or say in words what it is", asked_already: () => "You have asked for it already; the answer is still to come", not_open: () => "The request was settled already", no_reason: () => "Say why", no_such_class: () => "This class cannot be chosen: called off, about something else, or over without whoever asks", no_such_page: () => "This page has not been released",
  not_there: (p) => `${p.name} is not employed on that day`, bad_day: () => "A day after it was asked for and not in days to come", bad_days: () => "Between 0 and 60 days",
};
