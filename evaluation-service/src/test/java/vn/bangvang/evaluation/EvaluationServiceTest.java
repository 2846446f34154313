package vn.bangvang.evaluation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

import vn.bangvang.servicetesting.OnRealParts;

/** The whole service under the policies of years and of quarters, shared by all classes that ask for no more. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.evaluation.policies-at-start=QD132-HD21,QD366-HD43")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EvaluationServiceTest {
}
