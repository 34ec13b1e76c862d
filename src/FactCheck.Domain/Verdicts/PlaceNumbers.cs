namespace FactCheck.Domain;

/// <summary>
/// Numbers of the places that a fact-check names. A place keeps its number in all later versions, and no other gets it: addresses that name it go on leading
/// to it when others are taken off before it.
/// </summary>
public static class PlaceNumbers
{
    /// <summary>The numbers of the newest version's places, in its order.</summary>
    /// <param name="versions">All published versions up to it, oldest first.</param>
    public static IReadOnlyList<int> Of(IEnumerable<CheckContent> versions)
    {
        Dictionary<(Guid ArticleId, string Quote, int Same), int> known = [];
        List<int> numbers = [];
        foreach (var version in versions)
        {
            numbers.Clear();
            HashSet<(Guid ArticleId, string Quote, int Same)> here = [];
            foreach (var place in version.Appearances)
            {
                var key = (place.ArticleId, place.Anchor.Quote, Same: 0);
                while (!here.Add(key))
                {
                    key.Same++;
                }

                known.TryAdd(key, known.Count + 1);
                numbers.Add(known[key]);
            }
        }

        return numbers;
    }
}
