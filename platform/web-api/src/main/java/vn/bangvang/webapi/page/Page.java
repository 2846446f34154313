package vn.bangvang.webapi.page;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page, or null when this is the last
 * @param count how long the whole list is; absent unless it was asked for
 * @param fields the fields that an item is shown with; empty: all of them
 */
@JsonSerialize(using = PageForm.class)
public record Page<T>(List<T> items, @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long count, @JsonIgnore Set<String> fields) {}
