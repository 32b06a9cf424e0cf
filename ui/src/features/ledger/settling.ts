// The four ways in which money changes hands with a person.
import { desk, type Fen, type PersonBalance, type Right, type Settle } from "../../ipc";

export type Way = "collect" | "refund" | "pay" | "take";

type Settling = { right: Right; open: (person: PersonBalance) => Fen; send: (args: Settle) => Promise<unknown> };

export const SETTLING: Record<Way, Settling> = {
  collect: { right: "collect", open: (p) => p.fines, send: (args) => desk.collectFines(args) },
  refund: { right: "collect", open: (p) => -p.fines, send: (args) => desk.refundFines(args) },
  pay: { right: "pay_reward", open: (p) => p.rewards, send: (args) => desk.payRewards(args) },
  take: { right: "collect", open: (p) => p.compensation, send: (args) => desk.takeCompensation(args) },
};
