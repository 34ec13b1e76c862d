using Microsoft.Playwright;

namespace FactCheck.Browser.Tests;

/// <summary>The article at the desk in somebody's browser.</summary>
internal sealed class Workspace(Visitor visitor)
{
    public IPage Page { get; } = visitor.Page;

    public Visitor Visitor { get; } = visitor;

    public ILocator Panel => Page.Locator(".panel");

    public ILocator Notes => Page.Locator(".note");

    public ILocator Marks => Page.Locator(".text mark[data-claims]");

    public static async Task<Workspace> OpenAsync(Visitor visitor, Guid articleId, Guid? claimId = null, string? part = null)
    {
        var workspace = new Workspace(visitor);
        await visitor.Page.GotoAsync($"/desk/articles/{articleId}" + (claimId is null ? "" : $"?claim={claimId}&part={part ?? "details"}"));
        await workspace.ReadyAsync();
        return workspace;
    }

    /// <summary>The page's script is at work, and the panel of a claim has come.</summary>
    public async Task ReadyAsync()
    {
        await Page.Locator("main[data-ready]").WaitForAsync();
        await Panel.Locator(".panel__title, .facts").First.WaitForAsync();
    }

    /// <summary>Selects words as a mouse would, and presses the bar that rises above them.</summary>
    public async Task SelectAsync(string words)
    {
        await Page.EvaluateAsync(
            """
            words => {
              const walk = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
              while (!walk.nextNode().data.includes(words)) ;
              const node = walk.currentNode, from = node.data.indexOf(words), range = document.createRange();
              range.setStart(node, from);
              range.setEnd(node, from + words.length);
              node.parentElement.scrollIntoView({ block: 'center' });
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }
            """, words);
        await Page.Locator(".selectbar__act--main").ClickAsync();
        await Page.Locator("#claim-Wording").WaitForAsync();
    }

    public Task PressAsync(string button) => Panel.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Opens a part of the open claim: Details, Evidence or Verdict.</summary>
    public Task OpenPartAsync(string part) => Page.Locator(".tabs__tab").Filter(new() { HasText = part }).ClickAsync();

    /// <summary>Chooses a claim by its note in the margin.</summary>
    public async Task ChooseAsync(string wording)
    {
        await Notes.Filter(new() { HasText = wording }).Locator(".note__link").ClickAsync();
        await Panel.GetByRole(AriaRole.Heading, new() { Name = wording }).WaitForAsync();
    }
}
