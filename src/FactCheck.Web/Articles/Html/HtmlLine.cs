using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The words of the block that is being written: white space as browsers draw it, and the breaks of its lines.</summary>
/// <param name="place">Where in the page it stands.</param>
/// <param name="end">Ends the block.</param>
internal sealed class HtmlLine(HtmlPlace place, Action end)
{
    /// <summary>The words so far.</summary>
    public StringBuilder Words { get; } = new();

    /// <summary>Whether the next word does not run together with the one before: an element began or ended between them that nobody knows.</summary>
    public bool Parts { get; set; }

    /// <summary>Adds a piece of text.</summary>
    /// <param name="run">The text.</param>
    /// <param name="keepsLines">Whether its line ends are drawn.</param>
    public void Append(string run, bool keepsLines)
    {
        for (var at = 0; at < run.Length; at++)
        {
            var c = run[at];
            if (Storable.IsBreak(c) || (c == '\n' && !place.IsPreformatted && keepsLines))
            {
                Break();
            }
            else if (!Unstorable.IsAt(run, at))
            {
                Append(c);
            }
        }
    }

    /// <summary>A line ends. Two line breaks with nothing between them look like the end of a paragraph.</summary>
    public void Break()
    {
        if (!place.IsPreformatted)
        {
            while (Words.Length > 0 && Words[^1] == ' ')
            {
                Words.Length--;
            }
        }

        if (Words.Length > 0 && Words[^1] == '\n' && !place.IsPreformatted)
        {
            end();
        }
        else
        {
            Words.Append('\n');
        }
    }

    private void Append(char c)
    {
        if (Parts && Words.Length > 0 && char.IsLetterOrDigit(c) && Words[^1] is not (' ' or '\n' or '(' or '[' or '“' or '„' or '«'))
        {
            Words.Append(' ');
        }

        Parts = false;
        if (place.IsPreformatted || c is not (' ' or '\t' or '\r' or '\n' or '\f'))
        {
            Words.Append(c);
        }
        else if (Words.Length > 0 && Words[^1] is not (' ' or '\n'))
        {
            Words.Append(' ');
        }
    }
}
