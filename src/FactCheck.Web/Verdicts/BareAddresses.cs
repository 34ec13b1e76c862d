using FactCheck.Domain;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;

namespace FactCheck.Web;

/// <summary>
/// Addresses that stand bare in a sentence, as links. They may begin behind any quotation mark or bracket of any script, and they end before one, and before
/// the full stop or comma of a script without spaces: nobody writes those signs into an address as they are.
/// </summary>
internal sealed class BareAddresses : AutoLinkParser
{
    private const string Before = "*_~([{<>\"'«»‹›“”„‟‘’‚「『【《〈（：；，、。—–:;,/|=…";
    private const string Behind = "«»‹›“”„‟「」『』【】《》〈〉（）：；，、。！？…<>\"";

    public BareAddresses()
        : base(new() { ValidPreviousCharacters = Before, UseHttpsForWWWLinks = true })
    {
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (char.IsLetterOrDigit(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        var end = slice.Start;
        while (end < slice.End && !Behind.Contains(slice.Text[end + 1]) && !char.IsWhiteSpace(slice.Text[end + 1]))
        {
            // Each letter that an address may begin with is looked at; without an end the time would grow with the square of a text without spaces.
            if (++end - slice.Start > WebAddress.MaxLength)
            {
                return false;
            }
        }

        var address = new StringSlice(slice.Text, slice.Start, end);
        if (!base.Match(processor, ref address))
        {
            return false;
        }

        slice.Start = address.Start;
        return true;
    }
}
