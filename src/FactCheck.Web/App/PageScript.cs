using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web;

/// <summary>What a component asks of the browser. A browser that is gone is no error: it has nothing left to focus or to clear.</summary>
public sealed class PageScript(IJSRuntime js)
{
    private IJSObjectReference? _module;

    /// <summary>Focuses the element with this id, or what can be focused in it.</summary>
    public Task FocusAsync(string id) => CallAsync("focus", id);

    /// <summary>Forgets unsaved text whose key begins with the prefix.</summary>
    public Task ForgetDraftsAsync(string prefix) => CallAsync("forget", prefix);

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
