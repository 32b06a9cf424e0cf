import "./language-tag";
import { mount } from "svelte";
import App from "./App.svelte";
import { i18n } from "./i18n/index.svelte";
import { session } from "./shared/session.svelte";
import "./styles/index.css";

const target = document.getElementById("app");
const asked = session.refresh();
if (target) void i18n.start().then(() => mount(App, { target, props: { asked } }));
