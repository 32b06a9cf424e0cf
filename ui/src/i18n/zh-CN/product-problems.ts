import type { ProductProblem } from "../../ipc/bindings";
import type { ByKind } from "../types";

// What cannot be done with products and requests for an introduction, in words.
export const productProblems: ByKind<ProductProblem> = {
  no_code: () => "请写编码", code_taken: (p) => `编码已用于“${p.name}”`, no_name: () => "请写名称", too_long: (p, f) => `最多 ${f.number(p.most)} 字，请缩短；你写的都还在`,
  too_many_attributes: (p) => `最多 ${p.most} 条属性`, too_many_pictures: (p) => `最多 ${p.most} 张图片`, empty_attribute: (p) => `第 ${p.line} 条属性要有名称和内容`, same_attribute: (p) => `有两条属性都叫“${p.name}”`,
  too_many_alternatives: (p) => `“${p.name}”容易混淆的内容最多 ${p.most} 个`, alternative_is_right: (p) => `“${p.name}”的“${p.value}”就是正确内容，不能作干扰项`, changed_meanwhile: () => "别人刚改过，请看过再保存。你写的都还在",
  linked_elsewhere: () => "这道题已对应另一条属性", cannot_be_marked: () => "这道题要人评分，不能在这里答", no_questions: () => "还没有采用的题：先按属性出题并审核",
  no_product_meant: () => "请选产品，或写下是什么", asked_already: () => "你已经要过这个产品的介绍了，还在等", not_open: () => "这个请求已经处理过了", no_reason: () => "请写原因", no_such_class: () => "这节课不能选：已取消、不讲这个产品，或已上完而本人没到", no_such_page: () => "这一页还没有发布",
  not_there: (p) => `${p.name}那天不在职`, bad_day: () => "日期要在提出之后、不晚于今天", bad_days: () => "天数是 0 到 60",
};
