/** A variable that the stack gives to a function. Throws at the first call of a function that was deployed without it. */
export function given(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`The function has no ${name} in its environment: deploy the stack again (npm run deploy).`);
  }
  return value;
}
