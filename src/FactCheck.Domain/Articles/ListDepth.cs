namespace FactCheck.Domain;

/// <summary>Tells the depth of list items from how far they are indented against the items before them.</summary>
internal sealed class ListDepth
{
    private readonly Stack<int> indents = [];

    /// <summary>The depth, from 1, of the next item.</summary>
    public int Of(int indent)
    {
        while (indents.TryPeek(out var deeper) && deeper > indent)
        {
            indents.Pop();
        }
        // One column more is an uneven hand, not a deeper list.
        if (!indents.TryPeek(out var same) || indent > same + 1)
        {
            indents.Push(indent);
        }
        return indents.Count;
    }

    public void End() => indents.Clear();
}
