/**
 * Signs that open the entries of lists, as the inside of a character class. A dash is one only in some places, a cross
 * is drawn as they are but tells what is not done.
 */
export const BULLETS = '•●▪■□◦‣►▶➢➤➔→✓✔❖♦◆○∙·★☑✅⮚⦁';
export const CROSSES = '✗✘❌';
