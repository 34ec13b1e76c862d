using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>Walks a page's nodes in text order: a loop, not a recursion, as a page must not decide how deep the stack gets.</summary>
internal static class HtmlWalk
{
    /// <summary>Goes through a node and what stands in it.</summary>
    /// <param name="root">Where it begins.</param>
    /// <param name="enter">Called for each node; false passes over it and what stands in it.</param>
    /// <param name="leave">Called when all that stands in an entered node was walked.</param>
    /// <param name="cancel">Stops it.</param>
    public static void Through(INode root, Func<INode, bool> enter, Action<INode> leave, CancellationToken cancel)
    {
        var path = new Stack<(INode Node, int NextChild)>();
        if (enter(root))
        {
            path.Push((root, 0));
        }

        while (path.TryPop(out var at))
        {
            cancel.ThrowIfCancellationRequested();
            // By index, as NextSibling counts from the first child every time.
            if (at.NextChild == at.Node.ChildNodes.Length)
            {
                leave(at.Node);
                continue;
            }

            path.Push((at.Node, at.NextChild + 1));
            var child = at.Node.ChildNodes[at.NextChild];
            if (enter(child))
            {
                path.Push((child, 0));
            }
        }
    }
}
