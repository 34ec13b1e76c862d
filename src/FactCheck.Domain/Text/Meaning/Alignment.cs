namespace FactCheck.Domain;

/// <summary>Pairs two sequences: what stands in both in the same order, and what was put in the place of what.</summary>
internal static class Alignment
{
    private const int LargestTable = 1_000_000;

    /// <summary>The differences as indices; -1 where a side has nothing. None exactly when the sequences are the same.</summary>
    public static List<(int Before, int After)> Differences(int before, int after, Func<int, int, bool> same)
    {
        var first = 0;
        while (first < before && first < after && same(first, first))
        {
            first++;
        }
        var last = 0;
        while (last < before - first && last < after - first && same(before - last - 1, after - last - 1))
        {
            last++;
        }
        var differences = new List<(int, int)>();
        var (rows, columns) = (before - first - last, after - first - last);
        if (rows == 0 || columns == 0 || (long)rows * columns > LargestTable)
        {
            Pair(differences, first, first + rows, first, first + columns);
            return differences;
        }
        var common = Table(rows, columns, (i, j) => same(first + i, first + j));
        var (row, column) = (0, 0);
        while (row < rows || column < columns)
        {
            var (fromRow, fromColumn) = (row, column);
            while ((row < rows || column < columns) && !(row < rows && column < columns && same(first + row, first + column)))
            {
                var down = row < rows ? common[row + 1, column] : -1;
                var right = column < columns ? common[row, column + 1] : -1;
                _ = down >= right ? row++ : column++;
            }
            Pair(differences, first + fromRow, first + row, first + fromColumn, first + column);
            row++;
            column++;
        }
        return differences;
    }

    private static int[,] Table(int rows, int columns, Func<int, int, bool> same)
    {
        var common = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                common[i, j] = same(i, j) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        return common;
    }

    private static void Pair(List<(int, int)> differences, int before, int beforeEnd, int after, int afterEnd)
    {
        while (before < beforeEnd || after < afterEnd)
        {
            differences.Add((before < beforeEnd ? before++ : -1, after < afterEnd ? after++ : -1));
        }
    }
}
