import { audit } from "./audit";
import { breaches } from "./breaches";
import { customers } from "./customers";
import { faults } from "./faults";
import { leave } from "./leave";
import { people } from "./people";
import { rota } from "./rota";
import { counted, rules } from "./rules";
import { settings } from "./settings";
import { setup } from "./setup";
import { shared } from "./shared";
import { shell } from "./shell";
import { signin } from "./signin";
import { today } from "./today";
import { trade } from "./trade";

export default { audit, breaches, counted, customers, faults, leave, people, rota, rules, settings, setup, shared, shell, signin, today, trade };
