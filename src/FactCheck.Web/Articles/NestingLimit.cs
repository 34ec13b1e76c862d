using System.Diagnostics.CodeAnalysis;
using AngleSharp.Dom;
using AngleSharp.Text;

namespace FactCheck.Web;

/// <summary>
/// Stops a parser when elements stand more than 400 deep (browsers stop at 512). For every tag the parser looks through
/// all elements that are open, so that deep pages take time by the square: 100,000 nested elements took 100 seconds.
/// </summary>
internal sealed class NestingLimit
{
    private const int Deepest = 400;

    private readonly Dictionary<INode, int> depths = [];
    private IElement? last;

    /// <summary>Called for every element before it gets its place; so the one before it is measured.</summary>
    public void Watch(IElement element, TextPosition position)
    {
        if (last is not null)
        {
            var depth = last.Parent is { } parent && depths.TryGetValue(parent, out var above) ? above + 1 : 1;
            depths[last] = depth;
            if (depth > Deepest)
            {
                throw new ExceededException();
            }
        }
        last = element;
    }

    [SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Caught where the parser is called.")]
    [SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Caught where the parser is called.")]
    internal sealed class ExceededException : Exception;
}
