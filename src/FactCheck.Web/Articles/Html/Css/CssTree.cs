using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>What selectors ask of a page's tree again and again, and how often they may ask, as a page must not decide how long it takes.</summary>
internal sealed class CssTree
{
    private const int MostSteps = 3_000_000;

    private readonly Dictionary<IElement, (List<IElement> All, int At)> _places = [];
    private readonly Dictionary<IElement, string[]> _classes = [];
    private int _steps;

    /// <summary>Whether there were more questions than any page needs that people write.</summary>
    public bool IsExhausted => _steps >= MostSteps;

    /// <summary>Counts a question, or several; false when there were too many.</summary>
    public bool Step(int steps = 1)
    {
        var isLeft = !IsExhausted;
        _steps += isLeft ? steps : 0;
        return isLeft;
    }

    /// <summary>An element's classes.</summary>
    public string[] Classes(IElement element)
    {
        if (!_classes.TryGetValue(element, out var classes))
        {
            _classes[element] = classes = Split(element.ClassName);
        }

        return classes;
    }

    /// <summary>The classes of an attribute.</summary>
    public static string[] Split(string? classes) =>
        string.IsNullOrEmpty(classes) ? [] : classes.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The element before one, under the same parent.</summary>
    public IElement? Before(IElement element)
    {
        var (all, at) = Place(element);
        return at > 0 ? all[at - 1] : null;
    }

    /// <summary>An element's number among its neighbours, from the first or from the last, from 1.</summary>
    public int Number(IElement element, bool fromEnd, bool ofName)
    {
        var (all, at) = Place(element);
        if (!ofName)
        {
            return fromEnd ? all.Count - at : at + 1;
        }

        var number = 1;
        for (var other = at + (fromEnd ? 1 : -1); other >= 0 && other < all.Count && Step(); other += fromEnd ? 1 : -1)
        {
            number += all[other].LocalName == element.LocalName ? 1 : 0;
        }

        return number;
    }

    private (List<IElement> All, int At) Place(IElement element)
    {
        if (!_places.TryGetValue(element, out var place))
        {
            List<IElement> all = element.Parent is { } parent ? [.. parent.ChildNodes.OfType<IElement>()] : [element];
            for (var at = 0; at < all.Count; at++)
            {
                _places[all[at]] = (all, at);
            }

            place = _places[element];
        }

        return place;
    }
}
