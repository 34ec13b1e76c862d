using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web;

/// <summary>What a component asks of the browser. A browser that is gone is no error: it has nothing left to focus or to clear.</summary>
public sealed class PageScript(IJSRuntime js)
{
    private IJSObjectReference? _module;

    /// <summary>Focuses the element with this id, or what can be focused in it.</summary>
    public Task FocusAsync(string id) => CallAsync("focus", id);

    /// <summary>Forgets what this window keeps of fields whose name begins with the prefix: the person gives it up.</summary>
    public Task ForgetDraftsAsync(string prefix) => CallAsync("forget", prefix);

    /// <summary>Forgets of those fields what was sent and is saved now; what was typed since stays.</summary>
    public Task SavedDraftsAsync(string prefix) => CallAsync("saved", prefix);

    /// <summary>The names of the fields for which unsaved words are kept, of this window or of one that was closed.</summary>
    public async Task<IReadOnlyList<string>> DraftsAsync(string prefix)
    {
        try
        {
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/page.js");
            return await _module.InvokeAsync<string[]?>("drafts", prefix) ?? [];
        }
        catch (Exception exception) when (exception is JSDisconnectedException or TaskCanceledException)
        {
            return [];
        }
    }

    /// <summary>Opens a dialog.</summary>
    public Task OpenAsync(ElementReference dialog) => CallAsync("open", dialog);

    /// <summary>Closes a dialog.</summary>
    public Task CloseAsync(ElementReference dialog) => CallAsync("close", dialog);

    /// <summary>Shows another address without leaving the page.</summary>
    public Task ShowAddressAsync(string address) => CallAsync("showAddress", address);

    /// <summary>Puts words where the cursor stands in a field.</summary>
    public Task InsertAsync(string id, string words) => CallAsync("insert", id, words);

    private async Task CallAsync(string name, params object?[] arguments)
    {
        try
        {
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/page.js");
            await _module.InvokeVoidAsync(name, arguments);
        }
        catch (JSDisconnectedException)
        {
        }
        catch (TaskCanceledException)
        {
        }
    }
}
