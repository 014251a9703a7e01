import assert from 'node:assert/strict';
import { chooseFromMenu, forEveryVisitor } from './support/visitors.js';

export default function readersJourney(world) {
  const heading = (page) => page.getByRole('heading', { level: 1 });

  forEveryVisitor(world, 'a reader goes from story to story to a role and to who holds it', async (page) => {
    await page.goto('/');
    const front = page.locator('.front .card').first();
    const title = (await front.locator('h3').textContent()).trim();
    await front.locator('h3 a').click();
    await page.waitForURL('**/stories/*/');
    assert.equal(await heading(page).textContent(), title);

    const next = page.locator('.next .card h3');
    const nextTitle = (await next.textContent()).trim();
    assert.notEqual(nextTitle, title);
    await next.locator('a').click();
    await page.waitForURL((url) => url.pathname.startsWith('/stories/'));
    await page.waitForFunction((wanted) => document.querySelector('h1').textContent === wanted, nextTitle);

    const role = page.locator('.timeline h3 a, section[aria-labelledby=roles] a').first();
    await role.click();
    await page.waitForURL('**/roles/*/');
    const holder = page.locator('section[aria-labelledby=group-person] .card h3').first();
    const name = (await holder.textContent()).trim();
    await holder.locator('a').click();
    await page.waitForURL('**/people/*/');
    assert.equal(await heading(page).textContent(), name);
  });

  forEveryVisitor(world, 'a reader uses the menu, a theme and the way back', async (page) => {
    await page.goto('/pages/about/');
    await chooseFromMenu(page, 'Stories');
    await page.waitForURL('**/stories/');
    await page.locator('.cards h3 a').first().click();
    await page.waitForURL('**/stories/*/');
    const term = page.locator('.terms-line a').first();
    const label = (await term.textContent()).trim();
    await term.click();
    await page.waitForURL('**/themes/*/');
    assert.equal(await heading(page).textContent(), label);
    await page.locator('.breadcrumbs a').first().click();
    await page.waitForURL((url) => url.pathname === '/');
  });

  forEveryVisitor(world, 'a reader who is lost finds a way on', async (page) => {
    const answer = await page.goto('/no/such/page/');
    assert.equal(answer.status(), 404);
    await page.locator('#q').fill('nursing');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=nursing');
  });

  forEveryVisitor(world, 'a reader follows the voice on the home page to its story', async (page) => {
    await page.goto('/');
    const voice = page.locator('.voice');
    const [quote, title] = await Promise.all([voice.locator('blockquote p').textContent(), voice.locator('a').textContent()]);
    await voice.locator('a').click();
    await page.waitForURL('**/stories/*/');
    assert.deepEqual([await page.locator('.pull blockquote p').textContent(), await heading(page).textContent()], [quote, title]);
  });
}
