import type { signin as source } from "../zh-CN/signin";

export const signin: typeof source = {
  openTitle: "Open the shop", openText: "The program has just started: an owner, manager or finance opens it with a password.", open: "Open the shop", number: "Agent number", password: "Password", pin: "PIN",
  lockedTitle: "Locked", lockedText: "Go on with your agent number and six-digit PIN.", lockedByPassword: "Go on with your agent number and password.", unlock: "Unlock", byPassword: "Use the password", byPin: "Use the PIN",
  wait: (clock) => `Try again in ${clock}`, waiting: "Too many wrong tries. Starting the program anew does not shorten the wait.",
  sampleTitle: "Sample shop", sampleText: (number, password, pin) => `The owner has the agent number ${number} and the password ${password}; everybody's PIN is ${pin}.`, sampleEnter: "Enter as the owner", sampleLeave: "Leave the sample shop",
  switchHint: "Name, agent number or initials", typePin: (name) => `Six-digit PIN of ${name}`, noPin: "No PIN yet", noPinText: (name) => `${name} has no PIN yet. A manager gives one under People; or lock the screen and sign in with a password.`, other: "Somebody else", noOne: "Nobody like that", checking: "Checking…",
  mustTitle: "Make it your own", mustText: (name) => `${name}, you signed in with something that somebody gave you. Choose one that only you know.`, given: "The PIN or password you were given",
  newPin: "New PIN", newPinAgain: "Once more", pinHint: "Six digits, not all alike and no plain run. It unlocks and switches.", notTheSame: "The two differ. Type it once more", savePin: "Save the PIN",
  newPassword: "New password", passwordHint: "At least 8 characters. It cannot be recovered: keep it safe.", savePassword: "Save the password", current: "Password or PIN of today", pinSaved: "Your new PIN holds", passwordSaved: "Your new password holds",
  show: "Show the password", hide: "Hide the password",
};
