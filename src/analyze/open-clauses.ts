/** How a clause ends that another follows. */

/** An ending that closes a statement, whoever it is about: 失うものとし、 · 求めることができ、. */
export const CLOSED = /(?:(?:もの|こと)とし|ことができ|(?:なければ|ねば)ならず|てはならず)、$/;

/** A verb that goes on: 委託し、 · 行い、 · 負担するとともに、. */
const GOES_ON = /(?:[一-龠]し|とし|[いきぎちにびみりえけげせてねべめれ]|とともに)、$/;

/** What ends like a verb and is none: 取組について、 · 規定により、 · 協議して、. */
const NO_PREDICATE =
  /(?:に(?:つい|おい|おけ|対し|関し|際し|応じ|より|よっ|当たり|当たっ|あたり|あたっ|基づき|伴い|従い|照らし|先立ち|代わり)て?|を(?:もって|経て|除き|通じて?|受けて?)|として|[てで])、$/;

/** Whether a clause ends in a verb and goes on. */
export function goesOn(clause: string): boolean {
  return GOES_ON.test(clause) && !NO_PREDICATE.test(clause);
}
